package io.aludel.orm.runtime;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.MappingException;

/** What is said of a class that is used as an entity and has no description. */
final class NotEnhanced {
    private NotEnhanced() {}

    static MappingException of(Class<?> type) {
        if (Iterable.class.isAssignableFrom(type) || type.isArray()) {
            return new MappingException(
                    ErrorCode.NOT_ENHANCED,
                    type.getName() + " holds several objects where one entity is asked for."
                            + "\n  Give them one by one, or to a method that takes several, such as addAll(..).");
        }
        if (type.getName().startsWith("java.") || type.isPrimitive()) {
            return new MappingException(
                    ErrorCode.NOT_ENHANCED,
                    type.getName() + " is a class of Java itself, not an entity."
                            + "\n  Give an object of a class with @Entity; values belong to attributes of such objects.");
        }
        return new MappingException(
                ErrorCode.NOT_ENHANCED,
                type.getName() + " was compiled without the Aludel processor, so its changes cannot be tracked."
                        + "\n  Usually aludel-processor is missing from the annotation processor path, or the class was"
                        + " compiled by another compiler than javac."
                        + "\n  Add io.aludel:aludel-processor to <annotationProcessorPaths> of maven-compiler-plugin"
                        + " (Gradle: annotationProcessor), make sure the class is annotated with @Entity or"
                        + " @MappedSuperclass, and compile again.");
    }
}
