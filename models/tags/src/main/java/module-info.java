/** The model for parts of speech 词性标注, trained on a corpus that is public for research. */
module org.yupian.models.tags {
    requires transitive org.yupian.models;
    requires static org.jspecify;

    provides org.yupian.models.ModelArtifact with
            org.yupian.models.tags.TagModels;
}
