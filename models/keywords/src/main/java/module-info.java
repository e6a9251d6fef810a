/** Term statistics for keywords 关键词, counted in texts of different terms. */
module org.yupian.models.keywords {
    requires transitive org.yupian.models;
    requires static org.jspecify;

    provides org.yupian.models.ModelArtifact with
            org.yupian.models.keywords.KeywordModels;
}
