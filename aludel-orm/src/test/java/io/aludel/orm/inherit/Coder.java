package io.aludel.orm.inherit;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An worker with devices. */
@Entity
@DiscriminatorValue("coder")
class Coder extends Worker {
    private @Nullable String lang;

    @OneToMany(mappedBy = "coder")
    @OrderBy("id")
    private List<Device> devices = new ArrayList<>();

    Coder() {}

    Coder(String name, String lang) {
        super(name);
        this.lang = lang;
    }

    @Nullable
    String lang() {
        return lang;
    }

    void lang(String changed) {
        lang = changed;
    }

    List<Device> devices() {
        return devices;
    }
}
