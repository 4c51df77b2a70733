package io.bellwether.reader.page;

/**
 * What is shown instead of a page.
 *
 * @param status of the answer
 */
public record ProblemPage(Screen screen, int status) {

    String heading() {
        return screen.t("problem." + kind());
    }

    String text() {
        return screen.t("problem." + kind() + ".text");
    }

    private String kind() {
        return status == 404 ? "missing" : status < 500 ? "refused" : "failed";
    }
}
