/// The way of day seals out of the house: to the webhooks of head office, and to a mail address and
/// a phone number that the operator names.
@NullMarked
package dev.zhishou.notify.seals;

import org.jspecify.annotations.NullMarked;
