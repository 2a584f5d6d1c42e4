package io.aludel.processor.model;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The moments in the life of an object that have an annotation; in the order of {@code CallbackKind} of the runtime. */
public enum Lifecycle {
    PRE_PERSIST("PrePersist"),
    POST_PERSIST("PostPersist"),
    PRE_UPDATE("PreUpdate"),
    POST_UPDATE("PostUpdate"),
    PRE_REMOVE("PreRemove"),
    POST_REMOVE("PostRemove"),
    POST_LOAD("PostLoad");

    private final String annotation;

    Lifecycle(String annotation) {
        this.annotation = annotation;
    }

    /** The annotation's simple name. */
    public String annotation() {
        return annotation;
    }

    /** The moments for which a method is annotated. */
    public static List<Lifecycle> kindsOf(MethodModel method) {
        List<Lifecycle> kinds = new ArrayList<>();
        for (Lifecycle kind : values()) {
            if (method.has(kind.annotation)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** Whether an annotated method overrides one of a mapped superclass, which is called in its place already. */
    public static boolean overrides(EntityModel entity, MethodModel method) {
        if (method.modifiers().contains(Modifier.PRIVATE)) {
            return false;
        }
        for (EntityModel above = entity.superclass(); above != null; above = above.superclass()) {
            for (MethodModel inherited : above.methods()) {
                boolean same = inherited.name().equals(method.name())
                        && inherited.parameters().isEmpty()
                        && !inherited.modifiers().contains(Modifier.PRIVATE);
                if (same && kindsOf(inherited).containsAll(kindsOf(method))) {
                    return true;
                }
            }
        }
        return false;
    }
}
