/** Parts of speech 词性, under open terms. */
module org.yupian.models.tags.open {
    requires transitive org.yupian.models;
    requires static org.jspecify;

    provides org.yupian.models.ModelArtifact with
            org.yupian.models.tags.open.OpenTagModels;
}
