package io.aludel.orm.attribute;

import jakarta.persistence.Embeddable;

/** The key of a line. */
@Embeddable
public record LineId(long orderNumber, int position) {}
