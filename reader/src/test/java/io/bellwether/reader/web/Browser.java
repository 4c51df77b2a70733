package io.bellwether.reader.web;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real browser, and what it complains of. */
final class Browser implements AutoCloseable {

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Browser(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Chromium as Debian installs it; where there is none the test is skipped, and says why. */
    static Browser start() {
        var executable = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(
                executable.isPresent(), "no Chromium on this machine: the pages are not tested in a browser");
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable.get())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        return new Browser(playwright, browser);
    }

    /** A page of a visitor of their own. */
    Page visit(String locale) {
        return visit(locale, 1280, ColorScheme.LIGHT, true);
    }

    Page visit(String locale, int width, ColorScheme colors, boolean withScript) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(locale)
                .setTimezoneId("UTC")
                .setViewportSize(width, 900)
                .setColorScheme(colors)
                .setJavaScriptEnabled(withScript));
        contexts.add(context);
        var page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith("http://127.0.0.1:")) {
                complaints.add("foreign request: " + request.url());
            }
        });
        return page;
    }

    /** Every visitor leaves. */
    void leave() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        complaints.clear();
    }

    /** Dialogs, violations of the content security policy, script errors, requests to elsewhere. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
