package io.aludel.orm.load;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.error.Suggestions;
import io.aludel.orm.mapping.AttributeMapping;
import io.aludel.orm.mapping.AttributePath;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.CompositeMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.schema.Column;

/** Finds the column behind an attribute, or a component of one, that stands in an expression. Stateless. */
final class AttributeColumns {
    private AttributeColumns() {}

    /**
     * The column at the end of a path.
     *
     * @throws InvalidRequestException when there are several, or one that only a join reaches
     */
    static Column<?> of(EntityMapping mapping, AttributePath path) {
        AttributeMapping attribute = mapping.attribute(path.attribute());
        if (path.isAttribute()) {
            return only(mapping, attribute);
        }
        return attribute instanceof CompositeMapping composite
                ? component(mapping, composite, path.rest())
                : key(mapping, attribute, path.rest());
    }

    private static Column<?> only(EntityMapping mapping, AttributeMapping attribute) {
        if (attribute instanceof BasicMapping basic) {
            return mapping.columnOf(basic);
        }
        if (attribute instanceof CompositeMapping composite
                && composite.components().size() == 1) {
            return composite.components().get(0).column();
        }
        if (attribute instanceof ReferenceMapping reference
                && reference.columns().size() == 1) {
            return reference.columns().get(0);
        }
        throw new InvalidRequestException(
                ErrorCode.INVALID_OPTION,
                mapping.name() + "." + attribute.name() + " has no single column, so it cannot stand in an expression."
                        + "\n  Join along it and use an attribute of the other end.");
    }

    private static Column<?> component(EntityMapping mapping, CompositeMapping composite, String path) {
        BasicMapping component = composite.component(path);
        if (component == null) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_OPTION,
                    mapping.name() + "." + composite.name() + " has no component '" + path + "'."
                            + Suggestions.didYouMean(
                                    path,
                                    composite.components().stream()
                                            .map(BasicMapping::name)
                                            .toList()));
        }
        return component.column();
    }

    /** The foreign key that holds an attribute of the other end's key. */
    private static Column<?> key(EntityMapping mapping, AttributeMapping attribute, String keyAttribute) {
        if (attribute instanceof ReferenceMapping reference && reference.isOwning()) {
            BasicMapping basic = reference.target().column(keyAttribute);
            if (basic != null) {
                int position =
                        reference.referredColumns().indexOf(reference.target().columnOf(basic));
                if (position >= 0) {
                    return reference.columns().get(position);
                }
            }
        }
        throw new InvalidRequestException(
                ErrorCode.INVALID_OPTION,
                mapping.name() + "." + attribute.name() + "." + keyAttribute
                        + " needs a join: it is not part of the foreign key." + "\n  Join along " + mapping.name()
                        + "_." + attribute.name() + " first.");
    }
}
