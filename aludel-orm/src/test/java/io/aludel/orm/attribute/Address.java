package io.aludel.orm.attribute;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Where somebody lives: a value that changes in place, with another value in it. */
@Embeddable
public class Address {
    @Column(length = 50)
    private @Nullable String street;

    @Column(length = 50)
    private @Nullable String city;

    @AttributeOverride(name = "x", column = @Column(name = "longitude"))
    @AttributeOverride(name = "y", column = @Column(name = "latitude"))
    private @Nullable Point position;

    public Address(@Nullable String street, @Nullable String city) {
        this.street = street;
        this.city = city;
    }

    public @Nullable String getStreet() {
        return street;
    }

    public void setStreet(@Nullable String street) {
        this.street = street;
    }

    public @Nullable String getCity() {
        return city;
    }

    public void setCity(@Nullable String city) {
        this.city = city;
    }

    public @Nullable Point getPosition() {
        return position;
    }

    public void setPosition(@Nullable Point position) {
        this.position = position;
    }
}
