package io.aludel.orm.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A view of an attribute of related objects as if it were this object's own: the items of an order's lines, the name of a post's
 * author. It has no column. What is put in comes into the relationship, in an object that a {@link ProxyCreator} makes, or the related
 * class's constructor with this one argument.
 *
 * <pre>{@code
 * @OneToMany(mappedBy = "order", cascade = ALL, orphanRemoval = true)
 * private List<OrderLine> lines = new ArrayList<>();
 *
 * @AssociationProxy(of = "lines", attribute = "item")
 * private List<Item> items;
 *
 * @ProxyCreator("items")
 * static OrderLine line(Item item) { return new OrderLine(item, 1); }
 * }</pre>
 *
 * <p>A {@code List}, {@code Set} or {@code Collection} stands before a collection, a {@code Map} before a map, and a single value before a
 * to-one. The attribute may be a proxy, too. In queries the proxy has {@code any}, {@code contains}, {@code eq} and so on.
 */
@Documented
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.CLASS)
public @interface AssociationProxy {

    /** The relationship of this class, or another proxy. */
    String of();

    /** The attribute of the related objects. */
    String attribute();
}
