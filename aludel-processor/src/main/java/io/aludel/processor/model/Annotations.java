package io.aludel.processor.model;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** The mapping annotations of one element, those of {@code jakarta.persistence} and our own, by simple name. */
public final class Annotations {

    /** No simple name occurs in both. */
    private static final List<String> PACKAGES = List.of("jakarta.persistence.", "io.aludel.orm.annotation.");

    /** Of other libraries that map classes, whose annotations say something about rows, too. */
    private static final List<String> OTHER_PACKAGES =
            List.of("org.hibernate.annotations.", "org.springframework.data.annotation.");

    /** No annotations. */
    public static final Annotations NONE = new Annotations(List.of(), List.of());

    private final List<Annotation> all;
    private final List<Annotation> ofOthers;

    private Annotations(List<Annotation> all, List<Annotation> ofOthers) {
        this.all = List.copyOf(all);
        this.ofOthers = List.copyOf(ofOthers);
    }

    static Annotations of(Element element) {
        List<Annotation> found = new ArrayList<>();
        List<Annotation> ofOthers = new ArrayList<>();
        element.getAnnotationMirrors().forEach(mirror -> {
            Annotation annotation = new Annotation(element, mirror);
            if (PACKAGES.stream().anyMatch(annotation.qualifiedName()::startsWith)) {
                found.add(annotation);
            } else if (OTHER_PACKAGES.stream().anyMatch(annotation.qualifiedName()::startsWith)) {
                ofOthers.add(annotation);
            }
        });
        return new Annotations(found, ofOthers);
    }

    /** Those of other mapping libraries, in the order in which they were written. */
    public List<Annotation> ofOthers() {
        return ofOthers;
    }

    /** All of them, in the order in which they were written. */
    public List<Annotation> all() {
        return all;
    }

    /** Whether the annotation is there. */
    public boolean has(String simpleName) {
        return find(simpleName) != null;
    }

    /** The annotation, or null. */
    public @Nullable Annotation find(String simpleName) {
        for (Annotation annotation : all) {
            if (annotation.simpleName().equals(simpleName)) {
                return annotation;
            }
        }
        return null;
    }

    /** The same with another {@code @Column}. */
    Annotations withColumn(Annotation column) {
        List<Annotation> others = new ArrayList<>(all);
        others.removeIf(annotation -> annotation.simpleName().equals("Column"));
        others.add(column);
        return new Annotations(others, ofOthers);
    }

    /** The first of several that is there, or null. */
    public @Nullable Annotation findAny(String... simpleNames) {
        for (String simpleName : simpleNames) {
            Annotation annotation = find(simpleName);
            if (annotation != null) {
                return annotation;
            }
        }
        return null;
    }

    /** A repeatable annotation: written alone, repeated, or in its container. */
    public List<Annotation> repeated(String simpleName, String container) {
        List<Annotation> found = new ArrayList<>();
        Annotation single = find(simpleName);
        if (single != null) {
            found.add(single);
        }
        Annotation several = find(container);
        if (several != null) {
            found.addAll(several.annotations("value"));
        }
        return found;
    }
}
