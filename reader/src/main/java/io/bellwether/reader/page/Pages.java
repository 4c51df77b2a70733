package io.bellwether.reader.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Writes pages as HTML; whatever comes from a record is escaped for the place where it stands. */
public final class Pages {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());

    /** The front page. */
    public String front(FrontPage page) {
        return write("front.jte", page);
    }

    /** A story. */
    public String story(StoryPage page) {
        return write("story.jte", page);
    }

    /** An article. */
    public String article(ArticlePage page) {
        return write("article.jte", page);
    }

    /** What was found. */
    public String search(SearchPage page) {
        return write("search.jte", page);
    }

    /** How the reader fares. */
    public String status(StatusPage page) {
        return write("status.jte", page);
    }

    /** What is shown instead of a page. */
    public String problem(ProblemPage page) {
        return write("problem.jte", page);
    }

    private String write(String template, Object page) {
        var output = new StringOutput(32_768);
        engine.render(template, page, output);
        return output.toString();
    }
}
