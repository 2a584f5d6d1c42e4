package io.aludel.orm.shape;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of a view. */
@Entity
@Table(name = "stone_totals")
record StoneTotal(@Id String kind, long total) {}
