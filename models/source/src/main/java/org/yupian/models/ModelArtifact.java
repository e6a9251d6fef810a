package org.yupian.models;

/**
 * An artifact that holds models, as a service. A module with models provides one, so that on a module path it is resolved
 * wherever {@link Models} is used, although no one requires it. Nothing is asked of the service at run time: the models are
 * found as the resources {@code META-INF/yupian/models/<id>.ypm}, on a class path and in a jar of everything too.
 */
public interface ModelArtifact {
    /** Group and name of the artifact, such as {@code org.yupian:yupian-models-words}. */
    String id();
}
