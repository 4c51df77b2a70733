package io.bellwether.cli;

import io.bellwether.news.ScoredArticle;
import io.bellwether.schemas.ArticleMarkdown;
import io.bellwether.schemas.RecordJson;
import java.io.PrintWriter;

/** How scored articles are printed. */
enum ArticleFormat {
    /** One row an article, for reading. */
    TABLE {
        @Override
        void begin(PrintWriter out) {
            out.println(ArticleTable.HEADER);
        }

        @Override
        void print(PrintWriter out, ScoredArticle article) {
            out.println(ArticleTable.row(article));
        }

        @Override
        void printWithdrawal(PrintWriter out, String articleId) {
            out.println("(withdrawn) " + articleId);
        }
    },
    /** One JSON object a line: the record with its Avro field names. */
    JSON {
        @Override
        void print(PrintWriter out, ScoredArticle article) {
            out.println(RecordJson.line(article));
        }
    },
    /** One Markdown card an article. */
    MD {
        @Override
        void print(PrintWriter out, ScoredArticle article) {
            out.println(ArticleMarkdown.card(article));
        }
    };

    /** Prints what stands before the first article. */
    void begin(PrintWriter out) {}

    /** Prints one article. */
    abstract void print(PrintWriter out, ScoredArticle article);

    /** Prints that an article was withdrawn, where the format has a place for it. */
    void printWithdrawal(PrintWriter out, String articleId) {}
}
