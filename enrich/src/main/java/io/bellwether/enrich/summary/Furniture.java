package io.bellwether.enrich.summary;

import io.bellwether.enrich.token.TermTrie;
import io.bellwether.enrich.token.Words;
import io.bellwether.news.Span;

/** Sentences that belong to the page, not to the article: captions, invitations to click, credits, questions to readers. */
final class Furniture {

    private final TermTrie<Boolean> anywhere = trie(
            "click here",
            "scroll down",
            "read more",
            "sign up",
            "subscribe",
            "follow us",
            "newsletter",
            "all rights reserved",
            "terms of service",
            "getty images",
            "photo by",
            "image credit",
            "file photo",
            "share this",
            "watch the video",
            "click to",
            "for more information",
            "join the conversation",
            "this story has been updated",
            "copyright",
            "点击",
            "扫码",
            "关注我们",
            "版权所有",
            "责任编辑",
            "编辑：",
            "图源",
            "供图",
            "摄影：",
            "转载",
            "未经授权",
            "阅读原文",
            "下载客户端");
    private final TermTrie<Boolean> atStart = trie(
            "photo:",
            "image:",
            "caption:",
            "video:",
            "pictured:",
            "pictured",
            "advertisement",
            "related:",
            "see also",
            "updated:",
            "editor's note",
            "editor’s note",
            "correction:",
            "source:",
            "图：",
            "图为",
            "视频：",
            "来源：",
            "原标题",
            "记者：",
            "编者按");

    private static TermTrie<Boolean> trie(String... forms) {
        var builder = new TermTrie.Builder<Boolean>(true);
        for (String form : forms) {
            builder.add(form, true);
        }
        return builder.build();
    }

    boolean isFurniture(String text, Span span) {
        if (atStart.longest(text, span.getStart(), span.getEnd()) != null) {
            return true;
        }
        for (int at = span.getStart(); at < span.getEnd(); at = Words.nextStart(text, at)) {
            if (anywhere.longest(text, at, span.getEnd()) != null) {
                return true;
            }
        }
        return false;
    }
}
