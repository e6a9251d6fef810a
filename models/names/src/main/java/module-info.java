/** Models for named entities 命名实体识别, trained on corpora that are public for research. */
module org.yupian.models.names {
    requires transitive org.yupian.models;
    requires static org.jspecify;

    provides org.yupian.models.ModelArtifact with
            org.yupian.models.names.NameModels;
}
