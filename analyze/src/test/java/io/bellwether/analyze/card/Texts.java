package io.bellwether.analyze.card;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.BiConsumer;

/** A good answer about {@link Articles#tessaly}, to be spoilt by tests. */
final class Texts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String GOOD = """
            {"en": {"title": "Tessaly raises $450 million at a $2.8 billion valuation",
              "summary": "Tessaly Robotics raised $450 million in a Series C round led by Northgate Capital. Revenue rose 64% in 2025.",
              "tldr": ["The company is valued at $2.8 billion.", "Its machines work in 37 warehouses.", "The net loss narrowed to $41 million."],
              "keyData": [{"fact": 1, "entity": "Tessaly Robotics", "what": "Series C round", "figure": "$450 million"},
                          {"fact": 2, "entity": "Tessaly Robotics", "what": "valuation", "figure": "$2.8 billion"}],
              "analysis": "The round values Tessaly at $2.8 billion while its net loss narrows.",
              "insights": [{"label": "Warehouse robots", "text": "Machines of Tessaly work in six countries."}],
              "faq": [{"question": "Who led the round?", "answer": "Northgate Capital led the round."}],
              "digest": [{"heading": "The round", "paragraphs": ["Northgate Capital led the Series C round."], "items": [{"label": "Value", "text": "$2.8 billion"}]}],
              "conclusion": "Tessaly raised $450 million and its revenue rose.",
              "tags": ["Robotics", "Warehouses", "机器人"]},
             "zh": {"title": "Tessaly 融资4.5亿美元，估值28亿美元",
              "summary": "Tessaly Robotics 在由 Northgate Capital 领投的C轮融资中筹得4.5亿美元。2025年营收增长64%。",
              "tldr": ["公司估值为28亿美元。", "其机器人在37个仓库工作。", "净亏损收窄至4100万美元。"],
              "keyData": [{"fact": 1, "entity": "Tessaly Robotics", "what": "C轮融资", "figure": "4.5亿美元"},
                          {"fact": 2, "entity": "Tessaly Robotics", "what": "估值", "figure": "28亿美元"}],
              "analysis": "本轮融资使公司估值达到28亿美元，净亏损则在收窄。",
              "insights": [{"label": "仓储机器人", "text": "Tessaly 的机器人已在六个国家的仓库工作。"}],
              "faq": [{"question": "谁领投了本轮融资？", "answer": "Northgate Capital 领投了本轮融资。"}],
              "digest": [{"heading": "本轮融资", "paragraphs": ["Northgate Capital 领投了C轮融资。"], "items": [{"label": "估值", "text": "公司估值28亿美元"}]}],
              "conclusion": "Tessaly 筹得4.5亿美元，营收增长。",
              "tags": ["机器人", "仓储", "robots"]},
             "adjustments": []}
            """;

    private Texts() {}

    static String good() {
        return GOOD;
    }

    /** The good answer with something changed in English and in Chinese. */
    static String with(BiConsumer<ObjectNode, ObjectNode> change) {
        try {
            var answer = (ObjectNode) JSON.readTree(GOOD);
            change.accept((ObjectNode) answer.path("en"), (ObjectNode) answer.path("zh"));
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The good answer with an adjustment. */
    static String moving(String score, double points) {
        try {
            var answer = (ObjectNode) JSON.readTree(GOOD);
            ((ArrayNode) answer.path("adjustments"))
                    .addObject()
                    .put("score", score)
                    .put("points", points)
                    .put("reasonEn", "The round of $450 million is large.")
                    .put("reasonZh", "4.5亿美元的融资规模较大。");
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
