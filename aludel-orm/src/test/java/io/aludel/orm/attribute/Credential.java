package io.aludel.orm.attribute;

import io.aludel.orm.annotation.Sensitive;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Who may log in, and how. */
@Entity
class Credential {
    @Id
    private String login;

    @Sensitive
    private String password;

    Credential(String login, String password) {
        this.login = login;
        this.password = password;
    }

    String getLogin() {
        return login;
    }

    String getPassword() {
        return password;
    }
}
