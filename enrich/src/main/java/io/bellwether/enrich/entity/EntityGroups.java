package io.bellwether.enrich.entity;

import io.bellwether.news.Entity;
import io.bellwether.news.EntityType;
import io.bellwether.news.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts mentions of one bearer together: by canonical id, by equal name, by an acronym in brackets after the full name,
 * and a surname with the full name that came before.
 */
final class EntityGroups {

    private static final int LONGEST_ACRONYM = 8;

    private final String text;
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, String> aliases = new HashMap<>();

    EntityGroups(String text) {
        this.text = text;
    }

    List<Entity> group(List<Mention> mentions) {
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            String key = key(mention);
            Group group = groups.get(key);
            if (group == null) {
                group = new Group(mention);
                groups.put(key, group);
            }
            group.add(mention);
            if (i + 1 < mentions.size()) {
                rememberAcronym(mention, mentions.get(i + 1), key);
            }
            rememberSurname(mention, key);
        }
        return groups.values().stream()
                .limit(EntityFinder.MOST_ENTITIES)
                .map(group -> group.entity(text))
                .toList();
    }

    private String key(Mention mention) {
        if (mention.known() != null) {
            return "id:" + mention.known().id();
        }
        String name = text.substring(mention.start(), mention.end());
        return aliases.getOrDefault(name, "name:" + name);
    }

    private void rememberAcronym(Mention full, Mention next, String key) {
        boolean inBrackets = next.start() - full.end() <= 2
                && next.start() > full.end()
                && "(\uff08".indexOf(text.charAt(next.start() - 1)) >= 0;
        if (inBrackets && next.known() == null) {
            String acronym = text.substring(next.start(), next.end());
            if (isAcronymOf(acronym, full)) {
                aliases.putIfAbsent(acronym, key);
            }
        }
    }

    private boolean isAcronymOf(String acronym, Mention full) {
        if (acronym.length() > LONGEST_ACRONYM) {
            return false;
        }
        int matched = 0;
        for (int at = full.start(); at < full.end() && matched < acronym.length(); at++) {
            boolean initial = at == full.start() || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (initial && Character.toUpperCase(text.charAt(at)) == acronym.charAt(matched)) {
                matched++;
            }
        }
        return matched == acronym.length() && matched > 1;
    }

    private void rememberSurname(Mention mention, String key) {
        if (mention.type() != EntityType.PERSON) {
            return;
        }
        String name = text.substring(mention.start(), mention.end());
        int cut = Math.max(name.lastIndexOf(' '), name.lastIndexOf('\u00b7'));
        if (cut > 0 && name.length() - cut > 2) {
            aliases.putIfAbsent(name.substring(cut + 1), key);
        }
    }

    private static final class Group {

        private final Mention first;
        private final List<Span> spans = new ArrayList<>();
        private EntityType type;

        Group(Mention first) {
            this.first = first;
            type = first.type();
        }

        void add(Mention mention) {
            if (spans.size() < EntityFinder.MOST_MENTIONS) {
                spans.add(new Span(mention.start(), mention.end()));
            }
            if (type == EntityType.OTHER) {
                type = mention.type();
            }
        }

        Entity entity(String text) {
            KnownEntity known = first.known();
            return Entity.newBuilder()
                    .setName(text.substring(first.start(), first.end()))
                    .setType(type)
                    .setCanonicalId(known == null ? null : known.id())
                    .setEn(known == null ? null : known.en())
                    .setZh(known == null ? null : known.zh())
                    .setMentions(spans)
                    .build();
        }
    }
}
