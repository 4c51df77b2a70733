package io.bellwether.benchmarks.parts;

import com.chimbori.crux.articles.ArticleExtractor;
import de.l3s.boilerpipe.BoilerpipeProcessingException;
import io.bellwether.enrich.page.PageExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.dankito.readability4j.Readability4J;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.sax.BodyContentHandler;
import org.apache.tika.sax.boilerpipe.BoilerpipeContentHandler;
import org.xml.sax.SAXException;

/** Main text of a page, by each extractor as its documentation asks to be called. */
public enum PageReaders {
    BELLWETHER {
        @Override
        String text(String html) {
            return EXTRACTOR.extract(html, Optional.of(URL)).text();
        }
    },
    READABILITY4J {
        @Override
        String text(String html) {
            String text = new Readability4J(URL, html).parse().getTextContent();
            return text == null ? "" : text;
        }
    },
    BOILERPIPE {
        @Override
        String text(String html) {
            try {
                return de.l3s.boilerpipe.extractors.ArticleExtractor.INSTANCE.getText(html);
            } catch (BoilerpipeProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    },
    TIKA_BOILERPIPE {
        @Override
        String text(String html) {
            var text = new StringWriter();
            var metadata = new Metadata();
            metadata.set(TikaCoreProperties.CONTENT_TYPE_USER_OVERRIDE, "text/html; charset=UTF-8");
            try (var bytes = new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))) {
                new JSoupParser()
                        .parse(
                                bytes,
                                new BoilerpipeContentHandler(new BodyContentHandler(text)),
                                metadata,
                                new ParseContext());
            } catch (IOException | SAXException | TikaException e) {
                throw new IllegalStateException(e);
            }
            return text.toString();
        }
    },
    CRUX {
        @Override
        String text(String html) {
            var found = ArticleExtractor.with(URL, html)
                    .extractMetadata()
                    .extractContent()
                    .article();
            return found.document == null ? "" : found.document.wholeText();
        }
    };

    private static final String URL = "https://post.example/article";
    private static final PageExtractor EXTRACTOR = new PageExtractor();

    abstract String text(String html);
}
