/**
 * Sessions in Spring's transactions and scopes, with or without Spring Boot.
 *
 * <p>{@link io.aludel.spring.AludelTransactionManager} begins transactions on sessions; {@link io.aludel.spring.PresentSession} finds the
 * session of the present transaction or request, for the one that is injected; {@link io.aludel.spring.JoinedDataSource} lets sessions
 * take part in transactions of other managers.
 */
@NullMarked
package io.aludel.spring;

import org.jspecify.annotations.NullMarked;
