package io.bellwether.ingest.feed.markup;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of HTML may stay. Elements and attributes that structure and show text, tables and media, and the forms and
 * presentational leftovers that old feeds are full of: all of them inert. Everything else goes: its tags alone, or with
 * its content where that is code.
 */
final class AllowList {

    private static final Set<String> ELEMENTS = words("""
            a abbr acronym address area article aside audio b bdi bdo big blockquote br button canvas caption center cite
            code col colgroup command data datagrid datalist dd del details dfn dialog dir div dl dt em event-source
            fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd keygen
            label legend li m main map mark menu meter multicol nav nextid nobr noscript ol optgroup option output p
            picture pre progress q rb rbc rp rt rtc ruby s samp section select small sound source spacer span strike
            strong sub summary sup table tbody td textarea tfoot th thead time tr tt u ul var video wbr
            """);

    /** Their content is code or meant for plug-ins. */
    private static final Set<String> DROPPED_WHOLE = words("script style applet");

    private static final Set<String> OTHER_HTML = words("""
            base basefont blink body embed frame frameset head html iframe link marquee math meta noembed noframes object
            param plaintext svg template title track xmp
            """);

    private static final Set<String> VOID =
            words("area base basefont br col command embed frame hr img input keygen link meta param source track wbr");

    private static final Set<String> ATTRIBUTES = words("""
            abbr accept accept-charset accesskey action align alt autocomplete autofocus axis background balance bgcolor
            bgproperties border bordercolor bordercolordark bordercolorlight bottompadding cellpadding cellspacing ch
            challenge char charoff charset checked choff cite class clear color cols colspan compact contenteditable
            controls coords data datafld datapagesize datasrc datetime default delay dir disabled draggable dynsrc
            enctype end face for form frame galleryimg gutter headers height hidden hidefocus high href hreflang hspace
            icon id inputmode ismap itemprop itemscope itemtype keytype label lang leftspacing list loading longdesc loop
            loopcount loopend loopstart low lowsrc max maxlength media method min multiple muted name nohref noshade
            nowrap open optimum pattern ping point-size poster pqg preload prompt radiogroup readonly rel repeat-max
            repeat-min replace required rev reversed rightspacing rows rowspan rules scope selected shape size sizes span
            src start step style summary suppress tabindex target template title toppadding type unselectable urn usemap
            valign value variable volume vrml vspace width wrap
            """);

    private static final Set<String> ADDRESSES = words("""
            action background cite data datasrc dynsrc href icon itemtype longdesc lowsrc ping poster src template urn
            usemap vrml
            """);

    /** References that are made absolute; the others are names, kept as they stand. */
    private static final Set<String> RESOLVED = words("action background cite href longdesc lowsrc dynsrc poster src");

    private AllowList() {}

    static boolean element(String name) {
        return ELEMENTS.contains(name);
    }

    static boolean isDroppedWhole(String name) {
        return DROPPED_WHOLE.contains(name);
    }

    /** Whether an element is of HTML at all, wanted or not. */
    static boolean isHtml(String name) {
        return ELEMENTS.contains(name) || OTHER_HTML.contains(name) || DROPPED_WHOLE.contains(name);
    }

    static boolean isVoid(String name) {
        return VOID.contains(name);
    }

    static boolean attribute(String name) {
        return ATTRIBUTES.contains(name);
    }

    static boolean isAddress(String attribute) {
        return ADDRESSES.contains(attribute);
    }

    static boolean isResolved(String attribute) {
        return RESOLVED.contains(attribute);
    }

    static Set<String> words(String text) {
        return Stream.of(text)
                .flatMap(all -> Arrays.stream(all.strip().split("\\s+", -1)))
                .collect(Collectors.toUnmodifiableSet());
    }
}
