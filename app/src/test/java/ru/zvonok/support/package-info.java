/** What every test stands on: real services, two tenants, a fixed clock, people who are signed in. */
package ru.zvonok.support;
