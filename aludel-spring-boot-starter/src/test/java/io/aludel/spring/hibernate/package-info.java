/** What Hibernate maps beside Aludel. */
package io.aludel.spring.hibernate;
