/** Keywords 关键词, key phrases, summaries 摘要, term statistics and new words 新词发现. */
module org.yupian.keywords {
    requires transitive org.yupian.core;
    requires transitive org.yupian.tokenize;
    requires static org.jspecify;

    exports org.yupian.keywords;
    exports org.yupian.keywords.discovery;
    exports org.yupian.keywords.statistics;
    exports org.yupian.keywords.summary;
}
