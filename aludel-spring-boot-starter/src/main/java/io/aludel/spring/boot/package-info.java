/** Spring Boot's auto-configuration of Aludel: engine, models, sessions, transactions, migrations, health, metrics and the endpoint. */
@NullMarked
package io.aludel.spring.boot;

import org.jspecify.annotations.NullMarked;
