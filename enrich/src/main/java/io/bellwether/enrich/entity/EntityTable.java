package io.bellwether.enrich.entity;

import io.bellwether.enrich.token.Table;
import io.bellwether.enrich.token.TermTrie;
import io.bellwether.news.EntityType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names of known entities in both languages. A table has the columns id, type, English name, Chinese name and further
 * names parted by {@code |}; letters are matched in the case written. Tables given by the user come first: they win
 * over the built-in one where both hold a name.
 */
final class EntityTable {

    private static final int FEWEST_COLUMNS = 4;

    private EntityTable() {}

    static TermTrie<KnownEntity> load(List<List<List<String>>> extraTables) {
        var names = new TermTrie.Builder<KnownEntity>(false);
        for (var table : extraTables) {
            addAll(names, table);
        }
        addAll(names, Table.resource(EntityTable.class, "entities.tsv"));
        return names.build();
    }

    private static void addAll(TermTrie.Builder<KnownEntity> names, List<List<String>> rows) {
        Set<String> ids = new HashSet<>();
        for (var row : rows) {
            KnownEntity entity = entity(row);
            if (!ids.add(entity.id())) {
                throw new IllegalArgumentException("entity id given twice: " + entity.id());
            }
            names.add(entity.en(), entity).add(entity.zh(), entity);
            Table.parts(Table.field(row, FEWEST_COLUMNS), '|').forEach(name -> names.add(name, entity));
        }
    }

    private static KnownEntity entity(List<String> row) {
        if (row.size() < FEWEST_COLUMNS || row.get(0).isEmpty()) {
            throw new IllegalArgumentException("an entity needs id, type, English and Chinese name: " + row);
        }
        return new KnownEntity(row.get(0), EntityType.valueOf(row.get(1)), row.get(2), row.get(3));
    }
}
