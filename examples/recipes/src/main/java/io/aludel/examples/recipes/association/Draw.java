package io.aludel.examples.recipes.association;

import io.aludel.orm.annotation.AssociationProxy;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The numbers of one day: a value of the map, and the owner of a set. */
@Entity
@Table(name = "draws", uniqueConstraints = @UniqueConstraint(columnNames = {"lottery_id", "draw_day"}))
public class Draw {
    @Id
    @GeneratedValue
    private @Nullable Long id;

    @ManyToOne(optional = false)
    private @Nullable Lottery lottery;

    @Column(name = "draw_day", length = 10)
    private String day;

    @OneToMany(mappedBy = "draw", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<DrawnNumber> drawn = new HashSet<>();

    @AssociationProxy(of = "drawn", attribute = "number")
    private Set<Integer> numbers;

    public Draw(String day) {
        this.day = day;
    }

    Draw(String day, Set<Integer> numbers) {
        this(day);
        this.numbers.addAll(numbers);
    }

    public String getDay() {
        return day;
    }

    public Set<Integer> getNumbers() {
        return numbers;
    }
}
