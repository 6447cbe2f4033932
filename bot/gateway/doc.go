// Package gateway keeps a bot connected to Discord's gateway and hands over what happens there. It knows when to resume,
// when to start anew, when to give up, and how to end; it does not know what an event means to the bot.
//
// # How discordgo is used
//
// A discordgo session decodes events, identifies and keeps the heartbeat. Everything else it does by itself goes wrong
// sooner or later: it hangs for ever when the gateway asks for a reconnect at the wrong moment or says nothing, answers
// an invalid session with identifies without end, resumes what is over, closes what could be resumed, and ends the
// process on some malformed packets. So it is given a connection of ours, [conn], that reads whole packets and lets gate
// decide about each before the session sees it:
//
//   - what asks for another connection (op 7, op 9, a close frame) ends this one, unseen by the session;
//   - a request for a heartbeat is answered by the connection itself;
//   - what is malformed, or arrives twice, is dropped;
//   - events that nobody here listens to lose their content and keep their number.
//
// Each connection gets a session of its own, which always believes that it starts anew: where a session of Discord's is
// to be resumed, conn sends the resume in place of the identify. A session that has lost its connection runs out of
// things to do and ends; its attempts to say goodbye, which would end Discord's session too, are kept back. One that
// does not end is counted, and after some of these Run returns [ErrStuck].
//
// Nothing of discordgo's log is used, since it holds tokens: all that it could tell passes through conn. No global of
// discordgo's is touched.
//
// # Events
//
// Messages and interactions wait in a lane each, with a fixed number of workers, so that a flood of messages makes no
// interaction late. What happens to the messages of one channel is handled in order and one after the other: Discord lets
// a bot write little in one channel, and those who wait for that in one must not keep all others waiting. When a lane is
// full, the newest event is dropped and counted.
package gateway
