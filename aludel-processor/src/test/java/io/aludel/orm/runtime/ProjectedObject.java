package io.aludel.orm.runtime;

/** Stand-in for the runtime class of this name. */
public final class ProjectedObject {
    private ProjectedObject() {}

    public static <T> T from(ProjectionDescription<T> projection, Object object) {
        throw new UnsupportedOperationException();
    }

    public static <T> T fromLoaded(ProjectionDescription<T> projection, Object object) {
        throw new UnsupportedOperationException();
    }
}
