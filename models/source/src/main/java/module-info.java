/** Finds the models of Yupian's artifacts on the class path or the module path. */
module org.yupian.models {
    requires transitive org.yupian.core;
    requires static org.jspecify;

    exports org.yupian.models;

    // Resolves every module that has models as soon as this one is resolved; no --add-modules is needed.
    uses org.yupian.models.ModelArtifact;
}
