package io.bellwether.enrich.entity;

import io.bellwether.enrich.token.Table;
import io.bellwether.enrich.token.TermTrie;
import io.bellwether.news.EntityType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names of known entities in both languages. A table has the columns id, type, English name, Chinese name and further
 * names parted by {@code |}; letters are matched in the case written. Tables given by the user come first: they win
 * over the built-in one where both hold a name.
 */
final class EntityTable {

    /** What a word that only looks like a name is matched to: it has no id. */
    private static final KnownEntity NO_NAME = new KnownEntity("", EntityType.OTHER, "", "");

    private static final int FEWEST_COLUMNS = 4;

    private final TermTrie<KnownEntity> names;
    private final Map<String, KnownEntity> byId = new HashMap<>();

    EntityTable(List<List<List<String>>> extraTables) {
        var builder = new TermTrie.Builder<KnownEntity>(false);
        for (var table : extraTables) {
            addAll(builder, table);
        }
        addAll(builder, Table.resource(EntityTable.class, "entities.tsv"));
        Table.resource(EntityTable.class, "not-names.txt").forEach(row -> builder.add(row.get(0), NO_NAME));
        Table.resource(EntityTable.class, "chinese-bodies.txt")
                .forEach(row -> builder.add(row.get(0), new KnownEntity("", EntityType.ORGANISATION, "", row.get(0))));
        names = builder.build();
    }

    TermTrie<KnownEntity> names() {
        return names;
    }

    Map<String, KnownEntity> byId() {
        return byId;
    }

    private void addAll(TermTrie.Builder<KnownEntity> builder, List<List<String>> rows) {
        Set<String> ids = new HashSet<>();
        for (var row : rows) {
            KnownEntity entity = entity(row);
            if (!ids.add(entity.id())) {
                throw new IllegalArgumentException("entity id given twice: " + entity.id());
            }
            byId.putIfAbsent(entity.id(), entity);
            builder.add(entity.en(), entity).add(entity.zh(), entity);
            Table.parts(Table.field(row, FEWEST_COLUMNS), '|').forEach(name -> builder.add(name, entity));
        }
    }

    private static EntityType type(String name) {
        return Arrays.stream(EntityType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is no type of an entity; it is one of "
                        + Arrays.toString(EntityType.values())));
    }

    private static KnownEntity entity(List<String> row) {
        if (row.size() < FEWEST_COLUMNS || row.get(0).isEmpty()) {
            throw new IllegalArgumentException("an entity needs id, type, English and Chinese name: " + row);
        }
        return new KnownEntity(row.get(0), type(row.get(1)), row.get(2), row.get(3));
    }
}
