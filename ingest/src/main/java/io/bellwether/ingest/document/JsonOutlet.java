package io.bellwether.ingest.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.ingest.article.PlainText;
import io.bellwether.ingest.article.WebAddress;
import io.bellwether.ingest.outlet.Outlets;
import io.bellwether.news.Outlet;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a JSON article says of its outlet: an object with any of Outlet's fields, or its name alone. */
final class JsonOutlet {

    private static final int LONGEST = 512;

    private final JsonFields fields;

    JsonOutlet(JsonFields fields) {
        this.fields = fields;
    }

    Outlet in(Outlets outlets, @Nullable String url) throws FieldProblem {
        var said = Outlet.newBuilder();
        var value = fields.node("outlet");
        if (value != null && value.isTextual()) {
            said.setName(blankToNull(value.textValue()));
        } else if (value != null && value.isObject()) {
            String id = text(value, "id");
            if (id != null) {
                said.setId(id.toLowerCase(Locale.ROOT));
            }
            said.setName(text(value, "name"))
                    .setFamily(text(value, "family"))
                    .setHomepage(homepage(value))
                    .setLanguage(text(value, "language"))
                    .setTier(tier(value));
        } else if (value != null) {
            throw fields.wrongType("outlet", "an object or a name");
        }
        return outlets.resolve(said, url);
    }

    private @Nullable String homepage(JsonNode outlet) throws FieldProblem {
        String homepage = text(outlet, "homepage");
        String address = homepage == null ? text(outlet, "url") : homepage;
        return WebAddress.isWeb(address) ? address : null;
    }

    private @Nullable Integer tier(JsonNode outlet) throws FieldProblem {
        var tier = outlet.path("tier");
        if (tier.isMissingNode() || tier.isNull()) {
            return null;
        }
        if (!tier.isInt() || tier.intValue() < 1 || tier.intValue() > 4) {
            throw fields.wrongType("outlet.tier", "a whole number from 1 to 4");
        }
        return tier.intValue();
    }

    private @Nullable String text(JsonNode outlet, String name) throws FieldProblem {
        var value = outlet.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || value.textValue().length() > LONGEST) {
            throw fields.wrongType("outlet." + name, "a text of at most " + LONGEST + " characters");
        }
        return blankToNull(value.textValue());
    }

    /** Half a surrogate pair cannot be told from a name here; the finished record is checked as a whole. */
    private static @Nullable String blankToNull(String text) {
        String line = PlainText.line(text);
        return line.isEmpty() ? null : line;
    }
}
