package io.aludel.orm.tables;

import io.aludel.orm.annotation.Computed;
import io.aludel.orm.annotation.EagerDefaults;
import io.aludel.orm.annotation.ServerDefault;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Is complete after each statement. */
@Entity
@EagerDefaults(EagerDefaults.When.ALWAYS)
class EagerBill {
    @Id
    private int id;

    private int net;

    @Computed("net * 2")
    private int gross;

    @ServerDefault("'new'")
    private @Nullable String status;

    EagerBill() {}

    EagerBill(int id, int net) {
        this.id = id;
        this.net = net;
    }

    void net(int changed) {
        net = changed;
    }

    int net() {
        return net;
    }

    int gross() {
        return gross;
    }

    @Nullable
    String status() {
        return status;
    }
}
