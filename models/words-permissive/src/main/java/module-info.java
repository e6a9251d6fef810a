/** The model for word segmentation 分词 under Apache-2.0 throughout: the dictionary of Lucene's smartcn. */
module org.yupian.models.words.permissive {
    requires transitive org.yupian.models;
    requires static org.jspecify;

    provides org.yupian.models.ModelArtifact with
            org.yupian.models.words.permissive.PermissiveWordModels;
}
