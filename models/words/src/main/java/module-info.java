/** Models for word segmentation 分词, trained on corpora that are public for research. */
module org.yupian.models.words {
    requires transitive org.yupian.models;
    requires static org.jspecify;

    provides org.yupian.models.ModelArtifact with
            org.yupian.models.words.WordModels;
}
