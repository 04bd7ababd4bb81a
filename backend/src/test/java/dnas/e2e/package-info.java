/** The product as its users meet it: the real command, the real server and a real browser. */
package dnas.e2e;
