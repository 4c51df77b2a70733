package io.bellwether.ingest.feed.markup;

import io.bellwether.ingest.article.WebAddress;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may stay of an attribute. */
final class SafeAttribute {

    /** Schemes behind which nothing runs in the reader's page. */
    private static final Set<String> SCHEMES = AllowList.words("""
            callto facetime feed ftp ftps geo http https irc ircs magnet mailto mms news nntp rtsp sftp sip sips skype
            sms tel webcal xmpp
            """);

    private SafeAttribute() {}

    /** The value to write, null when the attribute must go. An address with an unwanted scheme becomes empty. */
    static @Nullable String of(String name, String value, @Nullable String base) {
        if (!AllowList.attribute(name)) {
            return null;
        } else if (name.equals("style")) {
            return StyleRules.clean(value);
        } else if (!AllowList.isAddress(name)) {
            return value;
        } else if (!isSafe(value)) {
            return "";
        }
        String address = withoutControls(value);
        return AllowList.isResolved(name) && !address.isEmpty() ? WebAddress.resolve(base, address) : address;
    }

    /** As browsers read an address: control characters are not there, spaces around it neither (WHATWG URL, 4.4). */
    private static String withoutControls(String address) {
        var rest = new StringBuilder(address.length());
        address.chars().filter(c -> c >= ' ').forEach(c -> rest.append((char) c));
        return rest.toString().strip();
    }

    /**
     * Whether an address is relative or has a wanted scheme. Browsers pass over white space and control characters
     * around and inside a scheme, so all of them are passed over here.
     */
    private static boolean isSafe(String address) {
        var scheme = new StringBuilder();
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c == ':') {
                return SCHEMES.contains(scheme.toString().toLowerCase(Locale.ROOT));
            } else if (c == '/' || c == '?' || c == '#' || scheme.length() > 32) {
                return true;
            } else if (c > ' ' && c < 0x7f) {
                scheme.append(c);
            }
        }
        return true;
    }
}
