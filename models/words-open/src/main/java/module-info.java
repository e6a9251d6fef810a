/** The lexicon of words of today for word segmentation 分词, under open terms. */
module org.yupian.models.words.open {
    requires transitive org.yupian.models;
    requires static org.jspecify;

    provides org.yupian.models.ModelArtifact with
            org.yupian.models.words.open.OpenWordModels;
}
