/** A model for named entities 命名实体识别, under open terms. */
module org.yupian.models.names.open {
    requires transitive org.yupian.models;
    requires static org.jspecify;

    provides org.yupian.models.ModelArtifact with
            org.yupian.models.names.open.OpenNameModels;
}
