package io.aludel.orm.mapping;

/**
 * The way from an entity to a value: an attribute, and what follows within it. Immutable.
 *
 * @param attribute the attribute's name: {@code address} in {@code address.street}
 * @param rest the way on from there: {@code street}; empty for the attribute itself
 */
public record AttributePath(String attribute, String rest) {
    /** The path that a text with dots stands for. */
    public static AttributePath of(String path) {
        int dot = path.indexOf('.');
        return dot < 0 || dot == path.length() - 1
                ? new AttributePath(path, "")
                : new AttributePath(path.substring(0, dot), path.substring(dot + 1));
    }

    /** The way to what is mapped to a column, with dots. */
    public static String to(EntityMapping mapping, BasicMapping basic) {
        String attribute = mapping.attribute(basic.number()).name();
        return basic.isComponent() ? attribute + "." + basic.name() : attribute;
    }

    /** Whether it ends at the attribute. */
    public boolean isAttribute() {
        return rest.isEmpty();
    }
}
