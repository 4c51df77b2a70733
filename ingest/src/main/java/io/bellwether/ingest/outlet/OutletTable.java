package io.bellwether.ingest.outlet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.bellwether.news.Outlet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the table of outlets and tells everything that is wrong with it at once. */
final class OutletTable {

    /** One outlet and the hosts that stand for it. */
    record Row(Outlet outlet, List<String> hosts) {}

    private static final Set<String> FIELDS = Set.of("id", "name", "family", "homepage", "language", "tier", "hosts");

    private final List<Row> rows = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> hosts = new HashSet<>();

    private OutletTable() {}

    static List<Row> read(byte[] json, String name) {
        var table = new OutletTable();
        table.readAll(json);
        if (!table.problems.isEmpty()) {
            throw new IllegalArgumentException(name + ": " + String.join("; ", table.problems));
        }
        return List.copyOf(table.rows);
    }

    private void readAll(byte[] json) {
        try {
            var root = new ObjectMapper().readTree(json);
            if (!root.isArray()) {
                problems.add("must be a JSON array of outlets");
                return;
            }
            for (int i = 0; i < root.size(); i++) {
                readRow(root.get(i), "outlet " + (i + 1));
            }
        } catch (JsonProcessingException e) {
            problems.add("not JSON at line " + e.getLocation().getLineNr());
        } catch (IOException e) {
            problems.add("cannot be read: " + e.getMessage());
        }
    }

    private void readRow(JsonNode row, String where) {
        if (!row.isObject()) {
            problems.add(where + ": must be an object");
            return;
        }
        row.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                problems.add(where + ": unknown field " + field);
            }
        });
        String id = text(row, "id", where);
        if (id == null || !id.equals(id.toLowerCase(Locale.ROOT))) {
            problems.add(where + ": id is required, in lower case");
        } else if (!ids.add(id)) {
            problems.add(where + ": id " + id + " is there twice");
        }
        var outlet = Outlet.newBuilder()
                .setId(id == null ? "" : id)
                .setName(text(row, "name", where))
                .setFamily(text(row, "family", where))
                .setHomepage(homepage(row, where))
                .setLanguage(text(row, "language", where))
                .setTier(tier(row, where))
                .build();
        rows.add(new Row(outlet, hosts(row, where)));
    }

    private @Nullable String text(JsonNode row, String field, String where) {
        var value = row.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual() || value.textValue().isBlank()) {
            problems.add(where + ": " + field + " must be a text");
            return null;
        }
        return value.textValue().strip();
    }

    private @Nullable String homepage(JsonNode row, String where) {
        String homepage = text(row, "homepage", where);
        if (homepage != null && SiteHost.ofUrl(homepage).isEmpty()) {
            problems.add(where + ": homepage must be an http(s) address, got " + homepage);
        }
        return homepage;
    }

    private @Nullable Integer tier(JsonNode row, String where) {
        var tier = row.get("tier");
        if (tier == null || tier.isNull()) {
            return null;
        }
        if (!tier.isInt() || tier.intValue() < 1 || tier.intValue() > 4) {
            problems.add(where + ": tier must be 1 to 4, got " + tier);
            return null;
        }
        return tier.intValue();
    }

    private List<String> hosts(JsonNode row, String where) {
        var found = new ArrayList<String>();
        var array = row.path("hosts");
        if (!array.isArray() && !array.isMissingNode()) {
            problems.add(where + ": hosts must be an array");
        }
        for (var value : array) {
            var host = SiteHost.ofUrl("http://" + value.asText() + "/");
            if (!value.isTextual() || host.isEmpty() || value.textValue().indexOf('/') >= 0) {
                problems.add(where + ": " + value + " is no host name");
            } else if (hosts.add(host.get())) {
                found.add(host.get());
            } else if (!found.contains(host.get())) {
                problems.add(where + ": host " + host.get() + " belongs to another outlet already");
            }
        }
        return List.copyOf(found);
    }
}
