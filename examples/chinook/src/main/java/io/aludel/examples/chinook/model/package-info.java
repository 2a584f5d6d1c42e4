/**
 * The music store as plain classes with Jakarta annotations.
 *
 * <p>Names in the database follow from names in Java: class {@code InvoiceLine} is table {@code invoice_line}, field
 * {@code unitPrice} is column {@code unit_price}, and reference {@code track} is foreign key {@code track_id}. Annotations say only
 * what differs. Relationships are loaded when they are touched, unless a query asks for them.
 */
package io.aludel.examples.chinook.model;
