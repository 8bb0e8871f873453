/** Members that find each other, with a double of what Kubernetes is to them. */
@NullMarked
package org.tickgrid.member;

import org.jspecify.annotations.NullMarked;
