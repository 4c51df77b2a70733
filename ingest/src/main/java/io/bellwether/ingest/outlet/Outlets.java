package io.bellwether.ingest.outlet;

import io.bellwether.news.Outlet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the outlet of an article. A table names the known ones with their hosts; of everybody else the registrable part
 * of the host is the id, and nothing more is known. What an article says of its outlet itself always wins over the
 * table, which fills what the article leaves out.
 */
public final class Outlets {

    private static final String UNKNOWN = "unknown";

    private final Map<String, Outlet> byId = new TreeMap<>();
    private final Map<String, Outlet> byHost = new TreeMap<>();

    Outlets(List<OutletTable.Row> rows) {
        for (var row : rows) {
            byId.put(row.outlet().getId(), row.outlet());
            row.hosts().forEach(host -> byHost.put(host, row.outlet()));
        }
    }

    /** No table: every outlet is its host. */
    public static Outlets none() {
        return new Outlets(List.of());
    }

    /**
     * Reads a table: a JSON array of {@code {"id", "name", "family", "homepage", "language", "tier", "hosts": [...]}}, of
     * which id is required, tier is 1 to 4, and a host stands for all its sub-domains.
     *
     * @param json the table in UTF-8
     * @param name what to call it in messages
     * @throws IllegalArgumentException naming every problem of the table
     */
    public static Outlets read(byte[] json, String name) {
        return new Outlets(OutletTable.read(json, name));
    }

    /** The outlet at an address; "unknown" when the address is absent or has no host. */
    public Outlet ofUrl(@Nullable String url) {
        return resolve(Outlet.newBuilder(), url);
    }

    /**
     * The outlet of an article.
     *
     * @param said what the article says of it, any part of it; left unchanged
     * @param url address of the article, or of its feed
     */
    public Outlet resolve(Outlet.Builder said, @Nullable String url) {
        var host = SiteHost.ofUrl(url).or(() -> SiteHost.ofUrl(said.getHomepage()));
        var row = Optional.ofNullable(said.getId()).map(byId::get).or(() -> host.flatMap(this::atHost));
        var outlet = Outlet.newBuilder(said);
        if (outlet.getId() == null) {
            outlet.setId(row.map(Outlet::getId)
                    .or(() -> host.map(SiteHost::registrable))
                    .orElseGet(() -> slug(said)));
        }
        row.ifPresent(known -> fill(outlet, known));
        return outlet.build();
    }

    private Optional<Outlet> atHost(String host) {
        for (String tail = host; !tail.isEmpty(); tail = tail.substring(tail.indexOf('.') + 1)) {
            var found = byHost.get(tail);
            if (found != null || tail.indexOf('.') < 0) {
                return Optional.ofNullable(found);
            }
        }
        return Optional.empty();
    }

    /** Family and tier belong to the address; name, homepage and language only to the very outlet. */
    private static void fill(Outlet.Builder outlet, Outlet known) {
        if (outlet.getFamily() == null) {
            outlet.setFamily(known.getFamily());
        }
        if (outlet.getTier() == null) {
            outlet.setTier(known.getTier());
        }
        if (!known.getId().equals(outlet.getId())) {
            return;
        }
        if (outlet.getName() == null) {
            outlet.setName(known.getName());
        }
        if (outlet.getHomepage() == null) {
            outlet.setHomepage(known.getHomepage());
        }
        if (outlet.getLanguage() == null) {
            outlet.setLanguage(known.getLanguage());
        }
    }

    private static String slug(Outlet.Builder said) {
        String name = said.getName() == null ? "" : said.getName();
        String slug = name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
        return slug.isEmpty() ? UNKNOWN : slug;
    }
}
