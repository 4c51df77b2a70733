package io.bellwether.ingest.feed.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a document is well-formed XML with namespaces: tags paired, attributes quoted and given once, references
 * defined, prefixes declared. A scan of its own because the parser, which reads ill-formed feeds as well, does not tell.
 * Linear in time; what it passes over (the document type's inside, names' finer rules) never makes a good feed bad.
 */
final class WellFormedness {

    private static final Set<String> PREDEFINED = Set.of("amp", "lt", "gt", "quot", "apos");
    private static final Set<String> OWN_PREFIXES = Set.of("", "xml", "xmlns");

    private final String text;
    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<List<String>> declared = new ArrayDeque<>();
    private final Map<String, Integer> prefixes = new HashMap<>();
    private boolean entitiesUnknown;
    private boolean rootSeen;
    private int at;

    WellFormedness(String text) {
        this.text = text;
    }

    boolean holds() {
        int from = text.startsWith("\ufeff") ? 1 : 0;
        at = from;
        while (at < text.length()) {
            int next = text.indexOf('<', at);
            int end = next < 0 ? text.length() : next;
            if (!isText(at, end)) {
                return false;
            }
            at = end;
            if (next >= 0 && !markup(from)) {
                return false;
            }
        }
        return rootSeen && open.isEmpty();
    }

    /** Character data: outside of the root white space alone, inside of it no stray reference. */
    private boolean isText(int from, int end) {
        boolean blank = true;
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            blank &= c == ' ' || c == '\t' || c == '\r' || c == '\n';
            if ((c == '&' && !isReference(i)) || isForbidden(c)) {
                return false;
            }
        }
        return blank || !open.isEmpty();
    }

    private boolean markup(int start) {
        if (text.startsWith("<!--", at)) {
            return skip("-->", 4);
        } else if (text.startsWith("<![CDATA[", at)) {
            return !open.isEmpty() && skip("]]>", 9);
        } else if (text.startsWith("<?", at)) {
            boolean declaration = text.startsWith("<?xml ", at);
            return (!declaration || at == start) && skip("?>", 2);
        } else if (text.startsWith("<!DOCTYPE", at) && !rootSeen) {
            // Its entities may be declared anywhere; a reference to one is nobody's fault here.
            entitiesUnknown = true;
            at = XmlProlog.afterDoctype(text, at);
            return true;
        } else if (text.startsWith("</", at)) {
            return endTag();
        }
        return startTag();
    }

    private boolean skip(String end, int length) {
        int found = text.indexOf(end, at + length);
        at = found + end.length();
        return found >= 0;
    }

    private boolean endTag() {
        int end = nameEnd(at + 2);
        String name = text.substring(at + 2, end);
        at = skipSpace(end);
        if (open.isEmpty() || !open.pop().equals(name) || at >= text.length() || text.charAt(at) != '>') {
            return false;
        }
        at++;
        undeclare();
        return true;
    }

    private boolean startTag() {
        int end = nameEnd(at + 1);
        String name = text.substring(at + 1, end);
        if (name.isEmpty() || (open.isEmpty() && rootSeen)) {
            return false;
        }
        rootSeen = true;
        at = end;
        Set<String> attributes = new HashSet<>();
        List<String> namespaces = new ArrayList<>();
        while (at < text.length()) {
            int before = at;
            at = skipSpace(at);
            if (text.startsWith("/>", at) || text.startsWith(">", at)) {
                return close(name, attributes, namespaces);
            } else if (before == at || !attribute(attributes, namespaces)) {
                return false;
            }
        }
        return false;
    }

    private boolean close(String name, Set<String> attributes, List<String> namespaces) {
        boolean empty = text.charAt(at) == '/';
        at += empty ? 2 : 1;
        namespaces.forEach(prefix -> prefixes.merge(prefix, 1, Integer::sum));
        declared.push(namespaces);
        open.push(name);
        boolean known = isDeclared(name) && attributes.stream().allMatch(this::isDeclared);
        if (empty) {
            open.pop();
            undeclare();
        }
        return known;
    }

    private boolean attribute(Set<String> attributes, List<String> namespaces) {
        int end = nameEnd(at);
        String name = text.substring(at, end);
        at = skipSpace(end);
        if (name.isEmpty() || !attributes.add(name) || at >= text.length() || text.charAt(at) != '=') {
            return false;
        }
        at = skipSpace(at + 1);
        char quote = at < text.length() ? text.charAt(at) : ' ';
        int close = quote == '"' || quote == '\'' ? text.indexOf(quote, at + 1) : -1;
        if (close < 0 || !isValue(at + 1, close)) {
            return false;
        }
        if (name.startsWith("xmlns:")) {
            namespaces.add(name.substring(6));
        }
        at = close + 1;
        return true;
    }

    private boolean isValue(int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '<' || (c == '&' && !isReference(i)) || isForbidden(c)) {
                return false;
            }
        }
        return true;
    }

    private void undeclare() {
        declared.pop().forEach(prefix -> prefixes.merge(prefix, -1, Integer::sum));
    }

    private boolean isDeclared(String name) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon);
        return OWN_PREFIXES.contains(prefix) || prefixes.getOrDefault(prefix, 0) > 0;
    }

    private boolean isReference(int from) {
        int end = from + 1;
        while (end < text.length()
                && end - from < 64
                && (isNameCharacter(text.charAt(end)) || text.charAt(end) == '#')) {
            end++;
        }
        if (end >= text.length() || text.charAt(end) != ';') {
            return false;
        }
        String name = text.substring(from + 1, end);
        return name.startsWith("#") ? name.length() > 1 : entitiesUnknown || PREDEFINED.contains(name);
    }

    private int nameEnd(int from) {
        int end = from;
        while (end < text.length() && isNameCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < text.length() && " \t\r\n".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':' || c > 0x7f;
    }

    private static boolean isForbidden(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\ufffe' || c == '\uffff';
    }
}
