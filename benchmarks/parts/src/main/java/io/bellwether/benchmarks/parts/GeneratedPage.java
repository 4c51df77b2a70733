package io.bellwether.benchmarks.parts;

import io.bellwether.news.RawArticle;

/** A news page of today's usual shape around a generated article: about 100 kB, most of it not the article. */
final class GeneratedPage {

    private static final int NAVIGATION_LINKS = 60;
    private static final int TEASERS = 40;
    private static final int COMMENTS = 20;
    private static final int SCRIPTS = 12;
    private static final int SCRIPT_LINES = 60;

    private GeneratedPage() {}

    static String of(RawArticle article) {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(article.getTitle())
                .append(" | Harbour Post</title><meta property=\"og:site_name\" content=\"Harbour Post\">")
                .append("<meta property=\"article:published_time\" content=\"")
                .append(article.getPublishedAt())
                .append("\"><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"")
                .append(article.getTitle())
                .append("\",\"author\":{\"@type\":\"Person\",\"name\":\"Mara Ellison\"}}</script>");
        scripts(page);
        page.append(
                "</head><body class=\"page page--article\"><header class=\"site-header\"><nav class=\"nav-main\"><ul>");
        links(page, NAVIGATION_LINKS, "nav-main__link");
        page.append("</ul></nav></header><main><article class=\"article\"><h1 class=\"article__title\">")
                .append(article.getTitle())
                .append("</h1><p class=\"byline\">By Mara Ellison</p><div class=\"article__body\">");
        for (String paragraph : String.valueOf(article.getContent()).split("\n\n", -1)) {
            page.append("<p class=\"article__paragraph\" data-track=\"body\">")
                    .append(paragraph)
                    .append("</p>\n");
        }
        page.append("</div></article><aside class=\"related-stories\">");
        teasers(page);
        page.append("</aside><section id=\"comments\" class=\"comment-list\">");
        comments(page);
        page.append("</section></main><footer class=\"site-footer\"><ul>");
        links(page, NAVIGATION_LINKS, "footer__link");
        return page.append("</ul><p>Copyright Harbour Post, all rights reserved.</p></footer></body></html>")
                .toString();
    }

    private static void scripts(StringBuilder page) {
        for (int script = 0; script < SCRIPTS; script++) {
            page.append("<script>window.slots=window.slots||[];\n");
            for (int line = 0; line < SCRIPT_LINES; line++) {
                page.append("if(w.slots.length<")
                        .append(line)
                        .append("){w.slots.push({id:'s")
                        .append(script)
                        .append("',sizes:[[300,250]]});}\n");
            }
            page.append("</script>");
        }
    }

    private static void links(StringBuilder page, int count, String name) {
        for (int link = 0; link < count; link++) {
            page.append("<li class=\"")
                    .append(name)
                    .append("-item\"><a class=\"")
                    .append(name)
                    .append("\" href=\"/section-")
                    .append(link)
                    .append("\" data-position=\"")
                    .append(link)
                    .append("\">Section ")
                    .append(link)
                    .append("</a></li>\n");
        }
    }

    private static void teasers(StringBuilder page) {
        for (int teaser = 0; teaser < TEASERS; teaser++) {
            page.append("<div class=\"teaser\"><a href=\"/story-")
                    .append(teaser)
                    .append("\"><img src=\"/t")
                    .append(teaser)
                    .append(
                            ".jpg\" srcset=\"/t.jpg 1x, /t2.jpg 2x\" alt=\"\"><span class=\"teaser__title\">Harbour council meets again, number ")
                    .append(teaser)
                    .append(
                            "</span></a><p class=\"teaser__text\">What the council said, and what it did not say.</p></div>\n");
        }
    }

    private static void comments(StringBuilder page) {
        for (int comment = 0; comment < COMMENTS; comment++) {
            page.append("<div class=\"comment\"><span class=\"comment__author\">Reader ")
                    .append(comment)
                    .append(
                            "</span><p>I never liked the old quay, and the new one, as far as I can see, is no better.</p></div>\n");
        }
    }
}
