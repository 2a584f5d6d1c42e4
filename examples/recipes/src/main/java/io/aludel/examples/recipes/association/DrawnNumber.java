package io.aludel.examples.recipes.association;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One number of a day. */
@Entity
@Table(name = "drawn_numbers")
public class DrawnNumber {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(optional = false)
    private @Nullable Draw draw;

    @Column(name = "drawn")
    private Integer number;

    public DrawnNumber(Integer number) {
        this.number = number;
    }

    public Integer getNumber() {
        return number;
    }
}
