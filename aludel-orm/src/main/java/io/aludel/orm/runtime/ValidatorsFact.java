package io.aludel.orm.runtime;

import java.util.List;

/** The attributes of a class, inherited ones included, whose values are validated by its methods. */
public record ValidatorsFact(List<Validator> validators) implements EntityFact {
    public ValidatorsFact {
        validators = List.copyOf(validators);
    }

    /**
     * What is validated; {@link ManagedEntity#$aludel$validate} does it.
     *
     * @param attribute the name of the attribute
     * @param removes whether removed elements are shown
     * @param backrefs whether values from the other end are shown
     */
    public record Validator(String attribute, boolean removes, boolean backrefs) {}
}
